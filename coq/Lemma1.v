(* hdp-lemma-1: the closed form (20) of Delta_{d,b}, every d > 1 and every rational b, by a telescoping certificate.
  *)
From Coq Require Import ZArith List Lia QArith Qround Qabs.
From ExactParity Require Import Statements Binomials Sums CubeSums.
Import ListNotations.
Open Scope Z_scope.
(* --- Lemma 1 for b = p/q, both sides times q 2^d --- *)
Definition F d q p c := q * Z.of_nat d * binomial (d-2) (c-2) - q * Z.of_nat d * binomial (d-2) (c-1) + p * binomial
  (d-1) (c-1).
Lemma F_step d q p k : (2 <= d)%nat ->
  F d q p k + F d q p (k+1) = binomial d k * (p + q * (2*k - Z.of_nat d)).
Proof.
  intros Hd. destruct d as [|[|m]]; try lia. unfold F.
  replace (S (S m) - 2)%nat with m by lia. replace (S (S m) - 1)%nat with (S m) by lia.
  pose proof (binomial_absorb (S m) k) as A. pose proof (binomial_absorb_below (S m) k) as B.
  replace (k+1-2) with (k-1) by lia. replace (k+1-1) with k by lia.
  change (binomial (S m) (k-1)) with (binomial m (k-1-1) + binomial m (k-1)) in *.
    change (binomial (S m) k) with (binomial m (k-1) + binomial m k) in *.
  replace (k-1-1) with (k-2) in * by lia.
  replace (binomial (S (S m)) k) with (binomial m (k-2) + binomial m (k-1) + (binomial m (k-1) + binomial m k)) in *
    by (simpl; replace (k-1-1) with (k-2) by lia; ring).
  replace ((binomial m (k - 2) + binomial m (k - 1) + (binomial m (k - 1) + binomial m k)) * (p + q * (2 * k -
    Z.of_nat (S (S m))))) with
   (p * (binomial m (k - 2) + binomial m (k - 1) + (binomial m (k - 1) + binomial m k)) +
    q * (k * (binomial m (k - 2) + binomial m (k - 1) + (binomial m (k - 1) + binomial m k)) - (Z.of_nat (S (S m)) -
      k) * (binomial m (k - 2) + binomial m (k - 1) + (binomial m (k - 1) + binomial m k)))) by ring.
  rewrite A, B. ring.
Qed.
Definition relu z := Z.max z 0.

Theorem lemma1_scaled d p q c : (2 <= d)%nat -> 0 < q ->
  2*q*(c-1) < q * Z.of_nat d - p <= 2*q*c ->                       (* c = ceil((d - p/q)/2) *)
  cubesum d (fun s => relu (q*s + p)) = minus_one_pow (Z.of_nat d + c) * F d q p c.
Proof.
  intros Hd Hq Hc. rewrite cubesum_binomial.
  rewrite (telescope (fun k => minus_one_pow (Z.of_nat d) * (minus_one_pow (Z.max k c) * F d q p (Z.max k c)))).
  2:{ intros k Hk. replace (Z.of_nat d - k) with (Z.of_nat d + - k) by lia. rewrite minus_one_pow_add.
      assert (E : minus_one_pow (-k) = minus_one_pow k) by (unfold minus_one_pow; now rewrite Z.even_opp). rewrite E.
      destruct (Z.le_gt_cases c k) as [H|H].
      - rewrite !Z.max_l by lia. unfold relu. rewrite Z.max_l by nia. rewrite minus_one_pow_succ.
        pose proof (F_step d q p k Hd) as S1.
        replace (q * (2*k - Z.of_nat d) + p) with (p + q * (2*k - Z.of_nat d)) by ring.
        rewrite <- Z.mul_assoc, <- S1. ring.
      - rewrite !Z.max_r by lia. unfold relu. rewrite Z.max_r by nia. ring. }
  assert (Z0 : forall j, j <= 0 -> F d q p j = 0) by (intros; unfold F; rewrite !binomial_neg by lia; ring).
  assert (Z1 : forall j, Z.of_nat d + 1 <= j -> F d q p j = 0) by (intros; unfold F; rewrite !binomial_big by lia;
    ring).
  rewrite (Z1 (Z.max (0 + _) c)) by lia. rewrite minus_one_pow_add.
  destruct (Z.le_gt_cases c 0). rewrite (Z0 (Z.max 0 c)), (Z0 c) by lia. ring.
  rewrite Z.max_r by lia. ring.
Qed.
Open Scope Q_scope.

Lemma rational_relu_scale s b : rational_relu (inject_Z s + b) == inject_Z (relu (Zpos (Qden b) * s + Qnum b)) /
  inject_Z (Zpos (Qden b)).
Proof.
  destruct b as [p q]. unfold rational_relu, relu. simpl Qden; simpl Qnum.
  assert (H : inject_Z s + (p # q) == inject_Z (Zpos q * s + p) / inject_Z (Zpos q)).
  { rewrite (Qmake_Qdiv p q), inject_Z_plus, inject_Z_mult. field. discriminate. }
  destruct (Qle_bool 0 (inject_Z s + (p # q))) eqn:E.
  - rewrite H. apply Qle_bool_iff in E. unfold Qle in E; simpl in E. rewrite Z.max_l by lia. reflexivity.
  - assert (~ 0 <= inject_Z s + (p # q)) by (intro K; apply Qle_bool_iff in K; congruence).
    unfold Qle in H0; simpl in H0. rewrite Z.max_r by lia. reflexivity.
Qed.

Lemma Delta_parity d b : Delta d b ==
  rational_sum (map (fun x => inject_Z (parity x) * rational_relu (inject_Z (total x) + b)) (cube d)) / two_pow d.
Proof.
  unfold Delta. rewrite (map_ext_in _ (fun x => inject_Z (parity x) * rational_relu (inject_Z (total x) + b))).
  reflexivity. intros x Hx. now rewrite parity_from_total.
Qed.

Theorem lemma1 : forall (d : nat) (b : Q), (2 <= d)%nat ->
  let c := Qceiling ((inject_Z (Z.of_nat d) - b) / 2) in
  Delta d b == inject_Z (minus_one_pow (Z.of_nat d + c)) / inject_Z (2 ^ Z.of_nat d) *
    (inject_Z (Z.of_nat d * binomial (d-2) (c-2)) - inject_Z (Z.of_nat d * binomial (d-2) (c-1)) + b * inject_Z
      (binomial (d-1) (c-1))).
Proof.
  intros d b Hd c.
  assert (P : (0 < 2 ^ Z.of_nat d)%Z) by (apply Z.pow_pos_nonneg; lia).
  assert (Hc : (2 * Zpos (Qden b) * (c-1) < Zpos (Qden b) * Z.of_nat d - Qnum b <= 2 * Zpos (Qden b) * c)%Z).
  { pose proof (Qle_ceiling ((inject_Z (Z.of_nat d) - b) / 2)) as U.
    pose proof (Qceiling_lt ((inject_Z (Z.of_nat d) - b) / 2)) as L. fold c in U, L.
    clearbody c. destruct b as [p q]. cbn [Qden Qnum].
    unfold Qle, Qlt, Qdiv, Qmult, Qinv, Qminus, Qplus, Qopp in U, L; simpl in U, L.
    rewrite ?Pos2Z.inj_mul, ?Z.mul_1_r, ?Pos.mul_1_r in *. split; lia. }
  pose proof (lemma1_scaled d (Qnum b) (Zpos (Qden b)) c Hd eq_refl Hc) as K.
  assert (S1 : rational_sum (map (fun x => inject_Z (parity x) * rational_relu (inject_Z (total x) + b)) (cube d))
     == inject_Z (cubesum d (fun s => relu (Zpos (Qden b) * s + Qnum b))) / inject_Z (Zpos (Qden b))).
  { unfold cubesum. clear. induction (cube d) as [|x l IH].
    - reflexivity.
    - cbn [map rational_sum fold_right lsum]. unfold rational_sum, lsum in IH. cbn [fold_right] in IH.
      rewrite IH, rational_relu_scale.
      rewrite inject_Z_plus, inject_Z_mult. fold (lsum (map (fun x => (parity x * relu (Z.pos (Qden b) * total x +
        Qnum b))%Z) l)).
      field. discriminate. }
  unfold of_nat, two_pow. rewrite Delta_parity. unfold two_pow. rewrite S1, K. unfold F.
  clear S1 K Hc. clearbody c. destruct b as [p q]. cbn [Qden Qnum].
  assert (T : ~ inject_Z (2 ^ Z.of_nat d) == 0) by (intro E; unfold Qeq in E; simpl in E; lia).
  rewrite (Qmake_Qdiv p q). unfold Z.sub at 1.
  repeat (rewrite inject_Z_mult || rewrite inject_Z_plus || rewrite inject_Z_opp).
  field. split; [discriminate | exact T].
Qed.

Theorem hdp_lemma_1 : Statements.hdp_lemma_1.
Proof. intros d b Hd. exact (lemma1 d b Hd). Qed.
