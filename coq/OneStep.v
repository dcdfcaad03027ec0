(* The network after one step, (16), and its mean, (17)-(19), for every real b. *)
From Coq Require Import ZArith List Lia Reals Lra.
From ExactParity Require Import Statements StatementsTheorem4 Counting CubeLaw.
Import ListNotations.
Open Scope R_scope.
Lemma N_map b (g : list Z -> R) W x : N b W (map g W) x = Sm W (fun w => g w * hidden b w x).
Proof. induction W; cbn [N map]. reflexivity. rewrite IHW. reflexivity. Qed.
Lemma avg_opp d g : avg d (fun x => - g x) = - avg d g.
Proof. unfold avg. fold (Sm (cube d) (fun x => - g x)). fold (Sm (cube d) g).
  rewrite (Sm_ext _ _ (fun x => -1 * g x)) by (intros; ring). rewrite Sm_scal. field. apply pow_nonzero; lra. Qed.
Theorem v1_eq d b gamma W : (forall w, In w W -> In w (cube d)) ->
  v1 d b gamma W = map (fun w => gamma * (Delta_real d b * f w)) W.
Proof.
  intros HW. unfold v1, gd_step, grad. induction W as [|w W IH]. reflexivity.
  cbn [map length repeat combine fst snd]. rewrite IH by (intros; apply HW; now right).
  rewrite avg_opp, eq14 by (apply HW; now left). f_equal. ring.
Qed.
Theorem eq16 d b gamma W x : (forall w, In w W -> In w (cube d)) -> In x (cube d) ->
  f x * N1 d b gamma W x = gamma * Sm W (fun w => Delta_real d b * y1 b (entrywise w x)).
Proof.
  intros HW Hx. unfold N1. rewrite v1_eq, N_map, <- !Sm_scal by assumption. apply Sm_ext. intros w Hw.
  rewrite <- (term_entrywise d) by auto. ring.
Qed.

Lemma matrices_length n d : INR (length (matrices n d)) = 2 ^ (n * d).
Proof. unfold matrices. rewrite tuples_length, cube_length, Nat.mul_comm, pow_mult. reflexivity. Qed.
Theorem eq19 n d b gamma x : In x (cube d) ->
  Sm (matrices n d) (fun W => N1 d b gamma W x) / 2 ^ (n * d) = gamma * (f x * (INR n * (Delta_real d b * Delta_real
    d b))).
Proof.
  intros Hx. assert (P : 2 ^ d <> 0) by (apply pow_nonzero; lra). assert (Q : 2 ^ (n * d) <> 0) by (apply
    pow_nonzero; lra).
  rewrite (Sm_ext _ _ (fun W => f x * gamma * Sm W (fun w => Delta_real d b * y1 b (entrywise w x)))).
  - rewrite Sm_scal. unfold matrices.
    pose proof (linear_count (cube d) (fun w => Delta_real d b * y1 b (entrywise w x)) n) as L.
    rewrite cube_length, Sm_scal in L.
    rewrite (Sm_ext (cube d) (fun w => y1 b (entrywise w x)) (fun w => y1 b (entrywise x w))) in L by (intros;
      now rewrite entrywise_comm).
    rewrite (law_invariance d x (y1 b) Hx), Sm_y1 in L.
    replace (2 ^ (n * d)) with ((2 ^ d) ^ n) in * by (rewrite Nat.mul_comm, pow_mult; reflexivity).
    set (T := Sm (tuples n (cube d)) _) in *.
    apply Rmult_eq_reg_l with (2 ^ d * (2 ^ d) ^ n); [|now apply Rmult_integral_contrapositive_currified].
    transitivity (f x * gamma * (2 ^ d * T)); [field; assumption | rewrite L; ring].
  - intros W HW. apply tuples_in in HW. rewrite Rmult_assoc, <- eq16 by tauto.
    rewrite <- Rmult_assoc, (f_sq d x Hx). ring.
Qed.
