(* hdp-claim-2: an alternating sum of binomials against a polynomial of degree below d vanishes. With
   T(d, g) = sum_{k=0}^d (-1)^k C(d,k) g(k), Pascal's rule gives T(d+1, g) = T(d, g - g(.
     + 1)), and taking that difference
   of a polynomial shortens its list of coefficients by one. *)
From Coq Require Import ZArith List Lia QArith.
From ExactParity Require Import Statements Binomials Sums RationalSums.
Import ListNotations.
Open Scope Q_scope.

Lemma value_cons c P x : value (c :: P) x == c + x * value P x.
Proof. reflexivity. Qed.
Fixpoint add (P R : list Q) : list Q := match P, R with c :: P', e :: R' => (c + e) :: add P' R' | _, _ => [] end.
Lemma value_add P : forall R x, length P = length R -> value (add P R) x == value P x + value R x.
Proof.
  induction P as [|c P IH]; intros [|e R] x H; try discriminate. cbn. ring.
  cbn [add]. rewrite !value_cons, IH by (now injection H). ring.
Qed.
Lemma length_add P : forall R, length P = length R -> length (add P R) = length P.
Proof. induction P; intros [|e R] H; try discriminate; cbn [add length]; auto. Qed.
(* the coefficients of (x + 1) P(x) and of -P(x) *)
Definition times_x (P : list Q) : list Q := 0 :: P.
Definition negate (P : list Q) : list Q := map Qopp P.
Lemma value_negate P x : value (negate P) x == - value P x.
Proof. induction P as [|c P IH]. reflexivity. cbn [negate map]. fold (negate P). rewrite !value_cons, IH. ring. Qed.
Lemma difference P : exists D, length D = pred (length P) /\ forall x, value D x == value P x - value P (x + 1).
Proof.
  induction P as [|c P [D [L E]]]. exists []. split; [reflexivity|]. intros x. cbn. ring.
  destruct P as [|e P'].
  - exists []. split; [reflexivity|]. intros x. rewrite !value_cons. change (value [] ?y) with 0. ring.
  - assert (L1 : length (e :: P') = S (length D)) by (rewrite L; reflexivity).
    set (P := e :: P') in *. clearbody P. assert (LD : length (times_x D) = length P) by (cbn [times_x length];
      now rewrite L1).
    assert (LE : length (add (D ++ [0]) (negate P)) = length P).
    { rewrite length_add; rewrite app_length, ?L1; unfold negate; rewrite ?map_length; cbn [length]; lia. }
    exists (add (times_x D) (add (D ++ [0]) (negate P))). split.
    + rewrite length_add; rewrite LD; [reflexivity | now rewrite LE].
    + intros x. rewrite value_add by (rewrite LD, LE; reflexivity).
      rewrite value_add by (unfold negate; rewrite app_length, map_length, L1; cbn [length]; lia).
      assert (A : value (D ++ [0]) x == value D x).
      { clear. induction D as [|c D IH]. cbn. ring. cbn [app]. rewrite !value_cons, IH. reflexivity. }
      rewrite A, value_negate. unfold times_x. rewrite !value_cons, E. ring.
Qed.

Definition weight (d k : nat) : Q := inject_Z (minus_one_pow (Z.of_nat k) * binomial d (Z.of_nat k)).
Definition alternating (d : nat) (g : nat -> Q) : Q := rational_sum (map (fun k => weight d k * g k) (seq 0 (S d))).
Lemma alternating_step d g : alternating (S d) g == alternating d (fun k => g k - g (S k)).
Proof.
  unfold alternating. set (below := fun k => inject_Z (minus_one_pow (Z.of_nat k) * binomial d (Z.of_nat k - 1)) * g
    k).
  rewrite (rational_sum_ext _ (fun k => weight d k * g k + below k)).
  2:{ intros k _. unfold weight, below. cbn [binomial]. rewrite !inject_Z_mult, inject_Z_plus. ring. }
  rewrite rational_sum_plus.
  assert (E1 : rational_sum (map (fun k => weight d k * g k) (seq 0 (S (S d))))
               == rational_sum (map (fun k => weight d k * g k) (seq 0 (S d)))).
  { rewrite (seq_S (S d)), map_app, rational_sum_app. set (l := map _ (seq 0 (S d))). cbn [map].
    rewrite rational_sum_cons.
    unfold weight. rewrite binomial_big by lia. rewrite Z.mul_0_r. change (inject_Z 0) with 0.
    change (rational_sum []) with 0. ring. }
  assert (E2 : rational_sum (map below (seq 0 (S (S d)))) == rational_sum (map (fun k => below (S k)) (seq 0 (S d)))).
  { change (seq 0 (S (S d))) with (0%nat :: seq 1 (S d)). rewrite <- seq_shift. cbn [map].
    rewrite rational_sum_cons, map_map. unfold below at 1. rewrite binomial_neg by lia. rewrite Z.mul_0_r.
    change (inject_Z 0) with 0. ring. }
  rewrite E1, E2.
  rewrite (rational_sum_ext (fun k => weight d k * (g k - g (S k))) (fun k => weight d k * g k + below (S k))).
  - rewrite rational_sum_plus. ring.
  - intros k _. unfold below, weight. replace (Z.of_nat (S k) - 1)%Z with (Z.of_nat k) by lia.
    replace (Z.of_nat (S k)) with (Z.of_nat k + 1)%Z by lia. rewrite minus_one_pow_succ, !inject_Z_mult, inject_Z_opp.
    ring.
Qed.
Lemma alternating_ext d g h : (forall k, g k == h k) -> alternating d g == alternating d h.
Proof. intros H. apply rational_sum_ext. intros k _. now rewrite H. Qed.
Theorem hdp_claim_2 : Statements.hdp_claim_2.
Proof.
  intros d. change (forall P, (length P <= d)%nat -> alternating d (fun k => value P (of_nat k)) == 0).
  induction d as [|d IH]; intros P H.
  - destruct P; [|cbn in H; lia]. cbn. reflexivity.
  - rewrite alternating_step. destruct (difference P) as [D [L E]].
    rewrite (alternating_ext d _ (fun k => value D (of_nat k))). apply IH. lia.
    intros k. rewrite E. assert (S : of_nat k + 1 == of_nat (S k)).
    { unfold of_nat. rewrite Nat2Z.inj_succ. unfold Z.succ. rewrite inject_Z_plus. reflexivity. }
    assert (V : forall x y, x == y -> value P x == value P y).
    { clear. intros x y H. induction P as [|c P IH]. reflexivity. rewrite !value_cons, IH, H. reflexivity. }
    rewrite (V _ _ S). reflexivity.
Qed.
